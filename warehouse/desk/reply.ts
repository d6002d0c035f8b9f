/** What a request of the desk is answered. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  /** Page to go to, under the token. */
  readonly see?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A file to send, as an attachment. */
  readonly file?: string;
}
