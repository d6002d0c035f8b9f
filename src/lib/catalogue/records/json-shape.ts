/** What a JSON document that another program wrote must look like before it is believed: a check by field, put together. */
export type Fields = Readonly<Record<string, unknown>>;
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const orNull =
  (inner: Check): Check =>
  (value) =>
    value === null || inner(value);
export const optional =
  (inner: Check): Check =>
  (value) =>
    value === undefined || inner(value);
export const listOf =
  (inner: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(inner);
export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
export const recordOf =
  (inner: Check): Check =>
  (value) =>
    isFields(value) && Object.values(value).every(inner);
export const shaped =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(shape).every(([name, inner]) => inner(value[name]));

/** @throws Error naming the first field that is not as it should be. @param where put before its name */
export function check(value: unknown, shape: Readonly<Record<string, Check>>, where: string): void {
  if (!isFields(value)) throw new Error(`${where.replace(/\.$/, '')} : un objet est attendu`);
  for (const [name, inner] of Object.entries(shape))
    if (!inner(value[name])) throw new Error(`${where}${name} : absent ou inattendu`);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the text of a record holds, when it is an object of this format. @throws Error saying what it is instead */
export function openRecord(text: string, format: number): Fields {
  const content: unknown = JSON.parse(text);
  if (!isFields(content)) throw new Error('un objet est attendu');
  if (content.format !== format) throw new Error(`format ${String(content.format)} inconnu`);
  return content;
}
