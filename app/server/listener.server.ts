import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { isRead } from "#app/http/entity-tag.server.ts";
import { preferredLocale } from "#app/http/page-context.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { renderErrorPage } from "./error-page.server.tsx";
import type { HostContext } from "./host.server.ts";
import { answerReadiness } from "./readiness.server.ts";
import { securityHeaders } from "./security-headers.server.ts";

export type ListenerOptions = { build: ServerBuild; services: Services; scriptUrl: string | null; clientDir: string };

const largestForm = 512 * 1024;
const uploadAddress =
  /^\/(?:vi|en|th|ko|ja)\/(?:orders\/[^/]+\/return|seller\/listings\/[^/]+\/photos|staff\/(?:awards|certificates)\/[^/]+\/scan)\/?$/;

/** The portal's HTTP face: health, files, guards, then Remix. */
export function createListener({ build, services, scriptUrl, clientDir }: ListenerOptions): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("trust proxy", services.env.TRUST_PROXY);
  const context = (request: Request): HostContext => ({ services, scriptUrl, clientAddress: request.ip ?? "" });
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok"));
  app.get("/readyz", answerReadiness(services));
  app.use(securityHeaders(services));
  app.use(compression());
  app.use(serveFiles(clientDir, context));
  app.use(refuseBrokenAddresses(context));
  app.use(refuseOddRequests(context));
  app.use(refuseForeignForms(services, context));
  app.use(refuseLargeBodies(context));
  app.all("*", createRequestHandler({ build, getLoadContext: (request) => context(request) as never }));
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) services.log.error({ err: error, path: request.path }, "request failed");
    sendErrorPage(request, response, status, context(request));
  });
  return app;
}

/** What the build made: names with a digest may be kept for ever, and one that is gone never becomes a page. */
function serveFiles(clientDir: string, context: (request: Request) => HostContext): express.Router {
  const files = express.Router();
  // An origin is never stale: the ETag alone decides, also for clients that send no-cache along with it.
  files.use((request, _response, next) => {
    delete request.headers["cache-control"];
    next();
  });
  files.use("/assets", express.static(path.join(clientDir, "assets"), { immutable: true, maxAge: "1y" }));
  files.use("/assets", (request, response) =>
    sendErrorPage(request, response, isRead(request.method) ? 404 : 405, context(request)),
  );
  files.use(express.static(clientDir, { maxAge: "1d", index: false }));
  return files;
}

/** No text of ours has control characters, and the database takes no zero byte: such an address leads nowhere. */
function refuseBrokenAddresses(context: (request: Request) => HostContext) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (/%[01][0-9a-f]/i.test(request.path)) return sendErrorPage(request, response, 404, context(request));
    next();
  };
}

const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Hosts that are none and methods nobody needs are answered before Remix; its `.data` addresses serve no page of ours. */
function refuseOddRequests(context: (request: Request) => HostContext) {
  return (request: Request, response: Response, next: NextFunction) => {
    const hosts = [request.get("host"), request.get("x-forwarded-host")].filter((host) => host !== undefined);
    if (hosts.some((host) => !URL.canParse(`http://${host}`)))
      return sendErrorPage(request, response, 400, context(request));
    if (!methods.has(request.method)) return sendErrorPage(request, response, 405, context(request));
    if (request.path.endsWith(".data")) return sendErrorPage(request, response, 404, context(request));
    next();
  };
}

/** A form posted from another site is refused before anything reads it. Webhooks carry signatures instead. */
function refuseForeignForms({ origin }: Services, context: (request: Request) => HostContext) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (isRead(request.method) || request.path.startsWith("/webhooks/")) return next();
    const from = request.get("origin");
    const foreign = from !== undefined && from !== origin && hostOf(from) !== request.get("host");
    if (foreign || request.get("sec-fetch-site") === "cross-site")
      return sendErrorPage(request, response, 400, context(request));
    next();
  };
}

/** Forms are small; only pictures may be large, and their routes count bytes themselves while they arrive. */
function refuseLargeBodies(context: (request: Request) => HostContext) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (isRead(request.method) || uploadAddress.test(request.path)) return next();
    const length = Number(request.get("content-length") ?? 0);
    const unknownLength = request.get("transfer-encoding") !== undefined;
    if (length <= largestForm && !unknownLength) return next();
    response.set("Connection", "close");
    sendErrorPage(request, response, 413, context(request));
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown; statusCode?: unknown } | null)?.status;
  if (typeof status === "number" && status >= 400 && status < 600) return status;
  return error instanceof URIError ? 400 : 500;
}

function sendErrorPage(request: Request, response: Response, status: number, context: HostContext) {
  const first = request.path.split("/")[1];
  const locale = isLocale(first) ? first : preferredLocale(request.get("accept-language") ?? null);
  response
    .status(status)
    .type("html")
    .set("Cache-Control", "no-store")
    .send(renderErrorPage(status, locale, context));
}
