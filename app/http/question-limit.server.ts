import type { Services } from "#app/services.server.ts";
import { waitOfVisitor } from "./visitor-limit.server.ts";

/** The answer to an address that asks the search too often; null while it does not. */
export async function refuseManyQuestions(services: Services, clientAddress: string): Promise<Response | null> {
  const wait = await waitOfVisitor({ services, clientAddress }, "api");
  if (wait === 0) return null;
  const headers = { "Retry-After": String(wait), "Cache-Control": "no-store" };
  return Response.json({ error: "too many requests", retryAfter: wait }, { status: 429, headers });
}
