import ts from 'typescript';

/** One change of a file: what replaces its characters from `start` to `end`. */
export interface Mutant {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const { SyntaxKind: Kind } = ts;
const SWAPS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [Kind.LessThanToken]: '<=',
  [Kind.LessThanEqualsToken]: '<',
  [Kind.GreaterThanToken]: '>=',
  [Kind.GreaterThanEqualsToken]: '>',
  [Kind.EqualsEqualsEqualsToken]: '!==',
  [Kind.ExclamationEqualsEqualsToken]: '===',
  [Kind.AmpersandAmpersandToken]: '||',
  [Kind.BarBarToken]: '&&',
  [Kind.PlusToken]: '-',
  [Kind.MinusToken]: '+',
  [Kind.AsteriskToken]: '/',
  [Kind.SlashToken]: '*'
};
/** What a log, a message of error or the description of a key says is not what a program does. */
const WORDS = /^(console|report|reporter|say|fail|failure)\b|\.describe$/;

/** Every change that the operators make of a file, in the order of its text. */
export function mutantsOf(path: string, source: string): Mutant[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const change = (operator: string, node: ts.Node, text: string): void =>
    void found.push({ operator, start: node.getStart(file), end: node.getEnd(), text });
  const look = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isThrowStatement(node) || (ts.isCallExpression(node) && WORDS.test(node.expression.getText(file)))) return;
    if (ts.isBinaryExpression(node)) {
      const swapped = SWAPS[node.operatorToken.kind];
      if (swapped !== undefined)
        change(`${node.operatorToken.getText(file)} → ${swapped}`, node.operatorToken, swapped);
      if (node.operatorToken.kind === Kind.QuestionQuestionToken) change('a ?? b → b', node, node.right.getText(file));
    }
    if (ts.isIfStatement(node)) {
      change('condition inverted', node.expression, `!(${node.expression.getText(file)})`);
      if (node.elseStatement === undefined) change('guard removed', node, '{}');
    }
    if (ts.isConditionalExpression(node))
      change('condition inverted', node.condition, `!(${node.condition.getText(file)})`);
    if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken)
      change('! removed', node, node.operand.getText(file));
    if (ts.isExpressionStatement(node)) change('statement removed', node, '{}');
    if (ts.isReturnStatement(node) && node.expression !== undefined && isVoid(node))
      change('return removed', node, '{}');
    if (ts.isNumericLiteral(node) && !ts.isPropertyAssignment(node.parent))
      change('constant + 1', node, `(${node.text} + 1)`);
    if (node.kind === Kind.TrueKeyword) change('true → false', node, 'false');
    if (node.kind === Kind.FalseKeyword) change('false → true', node, 'true');
    if (ts.isStringLiteral(node) && node.text !== '' && ts.isCallExpression(node.parent))
      change('text emptied', node, "''");
    if (ts.isSpreadElement(node)) change('spread emptied', node, '...[]');
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (['filter', 'sort', 'toSorted', 'reverse', 'trim'].includes(name.text))
        change(`.${name.text}() removed`, node, expression.getText(file));
      if (name.text === 'some' || name.text === 'every')
        change(`some ↔ every`, name, name.text === 'some' ? 'every' : 'some');
      if (name.text === 'min' || name.text === 'max') change('min ↔ max', name, name.text === 'min' ? 'max' : 'min');
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** A `return` that leaves a function of no value cannot be told by types. */
function isVoid(node: ts.Node): boolean {
  return node.parent.kind === Kind.Block && ts.isIfStatement(node.parent.parent);
}
