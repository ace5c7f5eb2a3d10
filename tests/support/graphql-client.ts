/** An answer over HTTP. */
export interface GraphQLAnswer<Data> {
  readonly status: number;
  readonly body: {
    readonly data?: Data | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions?: Readonly<Record<string, unknown>>;
    }[];
  };
  /** The body as it came. */
  readonly text: string;
}

/** Speaks GraphQL over HTTP, as any client does. */
export class GraphQLClient {
  constructor(
    private readonly url: string,
    private readonly headers: () => Readonly<Record<string, string>> = () => ({}),
  ) {}

  /** Sends an operation and gives the answer, whatever it is. */
  async send<Data>(query: string, variables?: object): Promise<GraphQLAnswer<Data>> {
    return this.post<Data>(JSON.stringify({ query, variables }));
  }

  /** Sends any body. */
  async post<Data>(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers(), ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as GraphQLAnswer<Data>['body'], text };
  }

  /**
   * Sends an operation that must succeed.
   * @throws Error with the answer when it has errors
   */
  async ask<Data>(query: string, variables?: object): Promise<Data> {
    const { status, body, text } = await this.send<Data>(query, variables);
    if (status !== 200 || body.errors !== undefined || body.data == null)
      throw new Error(`${status} ${text}`);
    return body.data;
  }
}
