export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** Where mails go. */
export interface MailPort {
  send(mail: Mail): Promise<void>;
  close(): void;
}
