/** The API could not be asked, or what came back is no answer of the API: whether it was carried out is unknown. */
export class ConnectionError extends Error {
  constructor(
    message: string,
    options?: ErrorOptions & {
      /** HTTP status of an answer that something between us and the API gave. */
      readonly status?: number;
    },
  ) {
    super(message, options);
    this.name = 'ConnectionError';
    this.status = options?.status;
  }

  readonly status: number | undefined;
}
