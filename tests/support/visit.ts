import type { Services } from "#app/services.server.ts";
import { testPassword } from "#tests/factories/account.ts";

type RouteFunction = (args: never) => Promise<unknown>;
type Visit = {
  path: string;
  params?: Record<string, string>;
  cookie?: string;
  form?: Record<string, string> | FormData;
  address?: string;
};

/** What a loader or action answered: its data with the status, or the Response it threw or returned. */
export type Answer<Data> = { status: number; data: Data | null; location: string | null; headers: Headers };

/** Calls a loader or an action as the listener would, with Request in and an answer out. */
export async function visit<Data = Record<string, unknown>>(
  services: Services,
  route: RouteFunction,
  wish: Visit,
): Promise<Answer<Data>> {
  const { path, params = {}, cookie, form, address = "127.0.0.1" } = wish;
  const request = new Request(`http://localhost:3000${path}`, {
    method: form ? "POST" : "GET",
    headers: cookie ? { cookie } : {},
    body: form instanceof FormData ? form : form ? new URLSearchParams(form) : undefined,
  });
  const args = {
    request,
    params: { locale: path.split("/")[1], ...params },
    context: { services, clientAddress: address },
  };
  try {
    return answerOf<Data>(await route(args as never));
  } catch (thrown) {
    if (thrown instanceof Response) return answerOf<Data>(thrown);
    throw thrown;
  }
}

function answerOf<Data>(result: unknown): Answer<Data> {
  if (result instanceof Response) {
    return { status: result.status, data: null, location: result.headers.get("Location"), headers: result.headers };
  }
  const wrapped = result as { type?: string; data?: Data; init?: ResponseInit | null };
  if (wrapped?.type !== "DataWithResponseInit")
    return { status: 200, data: result as Data, location: null, headers: new Headers() };
  return {
    status: wrapped.init?.status ?? 200,
    data: wrapped.data ?? null,
    location: null,
    headers: new Headers(wrapped.init?.headers),
  };
}

/** A signed-in person's cookie. */
export async function cookieOf(services: Services, email: string, password = testPassword): Promise<string> {
  const answer = await services.auth.api.signInEmail({ body: { email, password }, asResponse: true });
  if (!answer.ok) throw new Error(`could not sign in ${email}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
