import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What this process asks of others by HTTP, as Node itself tells it: by `fetch` and by `http.request`. */
export class Uitgaand {
  private readonly gevraagd: string[] = [];
  private readonly doorFetch = (bericht: unknown): void => {
    const { request } = bericht as { readonly request: { readonly origin: string | URL } };
    this.gevraagd.push(String(request.origin));
  };
  private readonly doorHttp = (bericht: unknown): void => {
    const { request } = bericht as { readonly request: { readonly host: string } };
    this.gevraagd.push(`${request.host}`);
  };

  constructor() {
    subscribe('undici:request:create', this.doorFetch);
    subscribe('http.client.request.start', this.doorHttp);
  }

  /** Whom it asked, but for this origin. */
  buiten(origin: string): readonly string[] {
    return this.gevraagd.filter((adres) => adres !== origin);
  }

  sluit(): void {
    unsubscribe('undici:request:create', this.doorFetch);
    unsubscribe('http.client.request.start', this.doorHttp);
  }
}
