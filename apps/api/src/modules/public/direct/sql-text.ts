/**
 * SQL for a text put together from literals and expressions. One that is part of another becomes literals and
 * expressions of that one: each level of its own would copy what is within once more, and PostgreSQL's memory would
 * grow and shrink with every long answer. Response keys that clients choose go into literals: names of GraphQL are
 * letters, digits and underscores, and anything that could end a literal is refused here once more.
 */
export class SqlText {
  /** Literals and expressions in turn, beginning and ending with a literal. */
  private readonly parts: string[] = [''];

  literal(text: string): this {
    if (/['\\]/.test(text)) throw new Error('a literal holds a character that SQL reads');
    this.parts.push(this.parts.pop()! + text);
    return this;
  }

  /** @param expression of type text, or of one that `||` makes text */
  sql(expression: string): this {
    this.parts.push(expression, '');
    return this;
  }

  append(text: SqlText | string): this {
    if (typeof text === 'string') return this.sql(text);
    const [first, ...rest] = text.parts;
    this.parts.push(this.parts.pop()! + first!, ...rest);
    return this;
  }

  /** An expression of type text. */
  toString(): string {
    const parts = this.parts.flatMap((part, i) => {
      if (i % 2 === 1) return [part];
      return part === '' && this.parts.length > 1 ? [] : [`'${part}'`];
    });
    return `(${parts.join(' || ')})`;
  }
}
