import { addressIn } from "./buyers.ts";

const field = /<input[^>]*\bname="(formKey|seenTotal|seenLines|seenVisits|market)"[^>]*\bvalue="([^"]*)"/g;

export type Answer = { status: number; location: string | null };

/** A buyer without a browser: keeps cookies and posts forms, as many at once as a test asks for. */
export class FormBuyer {
  readonly email: string;
  #cookies = new Map<string, string>();
  #form: Record<string, string> = {};

  constructor(email: string) {
    this.email = email;
  }

  /** One pack in the cart, and the filled checkout of it as it would be sent. */
  async prepare(baseUrl: string, variantId: string): Promise<void> {
    await this.post(`${baseUrl}/en/cart`, { intent: "add", variantId, quantity: "1" });
    await this.#fillCheckout(baseUrl);
  }

  /** The same with a party for a beginning of a visit. */
  async prepareVisit(baseUrl: string, path: string, party: { day: string; at: string; adults: string }): Promise<void> {
    await this.post(`${baseUrl}${path}?day=${party.day}`, party);
    await this.#fillCheckout(baseUrl);
  }

  async #fillCheckout(baseUrl: string): Promise<void> {
    const page = await this.#fetch(`${baseUrl}/en/checkout?market=VN`);
    const shown = [...(await page.text()).matchAll(field)].map(([, name = "", value = ""]) => [name, value]);
    this.#form = { ...Object.fromEntries(shown), ...addressIn.VN, email: this.email, terms: "on", privacy: "on" };
  }

  /** The same form whenever it is sent. */
  order(baseUrl: string): Promise<Answer> {
    return this.post(`${baseUrl}/en/checkout?market=VN`, this.#form);
  }

  async post(address: string, form: Record<string, string>): Promise<Answer> {
    const answer = await this.#fetch(address, { method: "POST", body: new URLSearchParams(form) });
    await answer.arrayBuffer();
    return { status: answer.status, location: answer.headers.get("location") };
  }

  async #fetch(address: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { ...options, headers: { cookie }, redirect: "manual" });
    for (const each of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (each.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
