import type { Request, Response } from "express";
import type { Services } from "#app/services.server.ts";

const patienceMs = 2000;

/**
 * Tells of each dependency within three seconds, however it fails. Only the database is needed: it answers searches
 * while Meilisearch is down.
 */
export function answerReadiness({ env, database, searchCopy }: Services) {
  const askDatabase = oneAtATime(() => database.answers(patienceMs));
  const askMeilisearch = oneAtATime(async () => (await searchCopy?.answers(patienceMs)) ?? true);
  return async (_request: Request, response: Response) => {
    const [hasDatabase, hasMeilisearch] = await Promise.all([askDatabase(), askMeilisearch()]);
    response
      .status(hasDatabase ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({
        database: hasDatabase ? "up" : "down",
        search: hasDatabase ? (hasMeilisearch ? "up" : "degraded") : "down",
        ...(searchCopy ? { meilisearch: hasMeilisearch ? "up" : "down" } : {}),
        worker: env.WORKER,
      });
  };
}

/** Whoever asks while a question is open gets its answer: probes never pile up on a database that hangs. */
function oneAtATime(ask: () => Promise<boolean>): () => Promise<boolean> {
  let open: Promise<boolean> | null = null;
  return () => {
    open ??= within(patienceMs, ask()).finally(() => {
      open = null;
    });
    return open;
  };
}

function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, false);
    const settle = (isUp: boolean) => {
      clearTimeout(timer);
      resolve(isUp);
    };
    answer.then(settle, () => settle(false));
  });
}
