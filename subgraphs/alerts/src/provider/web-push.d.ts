/** What is used of the library, which brings no types. */
declare module 'web-push' {
  interface RequestDetails {
    readonly method: string;
    readonly endpoint: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly body: Uint8Array<ArrayBuffer>;
  }

  export function generateVAPIDKeys(): { readonly publicKey: string; readonly privateKey: string };

  export function generateRequestDetails(
    subscription: {
      readonly endpoint: string;
      readonly keys: { readonly p256dh: string; readonly auth: string };
    },
    payload: string,
    options: {
      readonly vapidDetails: {
        readonly subject: string;
        readonly publicKey: string;
        readonly privateKey: string;
      };
      readonly TTL: number;
      readonly urgency: 'normal' | 'high';
      readonly topic: string;
    },
  ): RequestDetails;
}
