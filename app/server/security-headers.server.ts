import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";
import type { Services } from "#app/services.server.ts";

/** The rules every answer carries; a page brings no script and no style of another host. */
export function securityHeaders({ env, origin }: Pick<Services, "env" | "origin">) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        formAction: [
          "'self'",
          "https://checkout.stripe.com",
          ...(env.STRIPE_API_BASE ? [new URL(env.STRIPE_API_BASE).origin] : []),
        ],
      },
    },
    strictTransportSecurity: origin.startsWith("https:") ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    crossOriginEmbedderPolicy: false,
  });
}

/** The same as a list, for answers that never pass through Express. */
export function securityHeaderList(services: Pick<Services, "env" | "origin">): [name: string, value: string][] {
  const list: [string, string][] = [];
  const collector = { setHeader: (name: string, value: string) => list.push([name, value]), removeHeader() {} };
  securityHeaders(services)({} as IncomingMessage, collector as unknown as ServerResponse, () => undefined);
  return list;
}
