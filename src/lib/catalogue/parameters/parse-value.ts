import type { ParameterType } from '../request/request.ts';

export type SqlValue = string | number | bigint | boolean;

const MAX_TEXT = 200;
const INTEGER = /^-?(0|[1-9]\d{0,17})$/;
const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;

/**
 * A value of an address as its engine type, without blanks nor leading zeros: one value, one address. Null otherwise.
 */
export function parseValue(text: string, type: ParameterType): { text: string; sql: SqlValue } | null {
  switch (type) {
    case 'VARCHAR':
      return text.length <= MAX_TEXT && !/[\p{Cc}\p{Cs}]/u.test(text) ? { text, sql: text } : null;
    case 'INTEGER': {
      const value = INTEGER.test(text) ? Number(text) : NaN;
      return (value | 0) === value && !Object.is(value, -0) ? { text, sql: value } : null;
    }
    case 'BIGINT': {
      const value = INTEGER.test(text) ? Number(text) : NaN;
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? { text, sql: BigInt(text) } : null;
    }
    case 'DOUBLE': {
      const value = DECIMAL.test(text) ? Number(text) : NaN;
      return Number.isFinite(value) && !Object.is(value, -0) ? { text: String(value), sql: value } : null;
    }
    case 'BOOLEAN':
      return text === 'oui' || text === 'non' ? { text, sql: text === 'oui' } : null;
  }
}
