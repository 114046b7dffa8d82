import path from "node:path";
import { canvasCards } from "./adapters/canvas/canvas-cards.server.ts";
import { canvasPapers } from "./adapters/canvas/canvas-papers.server.ts";
import { diskStorage } from "./adapters/disk/disk-storage.server.ts";
import { mailboxFolder } from "./adapters/mailbox-folder/mailbox-folder.server.ts";
import { openMeilisearch } from "./adapters/meilisearch/open-meilisearch.server.ts";
import { postgresSearch } from "./adapters/postgres-search/postgres-search.server.ts";
import { sandboxPayments } from "./adapters/sandbox-payments/sandbox-payments.server.ts";
import { smtpMailer } from "./adapters/smtp/smtp-mailer.server.ts";
import { stripePayments } from "./adapters/stripe/stripe-payments.server.ts";
import { graphileQueue } from "./adapters/worker/graphile-queue.server.ts";
import { type Auth, createAuth } from "./domain/identity/auth.server.ts";
import { type ChangeFeed, openChangeFeed } from "./platform/change-feed.server.ts";
import { systemClock } from "./platform/clock.server.ts";
import { type DatabaseHandle, openDatabase } from "./platform/database.server.ts";
import type { Environment } from "./platform/env.server.ts";
import type { Logger } from "./platform/logger.server.ts";
import { notedSearch } from "./platform/noted-search.server.ts";
import { openReferenceStore, type ReferenceStore } from "./platform/reference-store.server.ts";
import { sessionSecretOf } from "./platform/session-secret.server.ts";
import type { CardDrawer } from "./ports/card-drawer.ts";
import type { Clock } from "./ports/clock.ts";
import type { FileStorage } from "./ports/file-storage.ts";
import type { JobQueue } from "./ports/job-queue.ts";
import type { Mailer } from "./ports/mailer.ts";
import type { PaperPrinter } from "./ports/paper-printer.ts";
import type { PaymentGateway } from "./ports/payment-gateway.ts";
import type { SearchCopy } from "./ports/search-copy.ts";
import type { SearchIndex } from "./ports/search-index.ts";

/** What commands, queries and workflows are handed. */
export type Services = {
  env: Environment & { sessionSecret: string };
  origin: string;
  log: Logger;
  clock: Clock;
  database: DatabaseHandle;
  db: DatabaseHandle["db"];
  /** What the database tells of changes, in this process and any other. */
  changes: ChangeFeed;
  reference: ReferenceStore;
  search: SearchIndex;
  /** Meilisearch's copy of the read model, where there is one. */
  searchCopy: SearchCopy | null;
  mailer: Mailer;
  payments: PaymentGateway;
  /** The provider of an earlier payment, which need not be today's: money goes back the way it came. Null for transfers and cash, given back by hand. */
  gatewayOf(provider: string): PaymentGateway | null;
  files: FileStorage;
  cards: CardDrawer;
  papers: PaperPrinter;
  jobs: JobQueue;
  auth: Auth;
  mailboxFolder: string;
  close(): Promise<void>;
};

export type ServiceOptions = {
  env: Environment;
  databaseUrl: string;
  origin: string;
  log: Logger;
  clock?: Clock;
  dataDir: string;
  /** Where the drawn scenes and emblems lie; a built portal brings its own. */
  artDir?: string;
};

/** The composition root: the one place that names adapters. */
export async function createServices(options: ServiceOptions): Promise<Services> {
  const { log, origin } = options;
  const env = { ...options.env, sessionSecret: await sessionSecretOf(options.env, options.dataDir) };
  const clock = options.clock ?? systemClock(env.DEMO_NOW);
  const database = openDatabase(options.databaseUrl, env.DATABASE_POOL);
  const changes = await openChangeFeed(options.databaseUrl, log);
  const reference = await openReferenceStore(database.db, changes, log);
  const folder = path.join(options.dataDir, "mailbox");
  const files = diskStorage(path.join(options.dataDir, "files"));
  return {
    env,
    origin,
    log,
    clock,
    database,
    db: database.db,
    changes,
    reference,
    ...chooseSearch(env, database.db, log),
    mailer: env.SMTP_URL ? smtpMailer(env.SMTP_URL) : mailboxFolder(folder),
    ...chooseGateways(env),
    files,
    cards: canvasCards({ artDir: options.artDir ?? path.resolve("public/art"), files }),
    papers: canvasPapers(),
    jobs: graphileQueue(),
    auth: createAuth({ db: database.db, secret: env.sessionSecret, origin }),
    mailboxFolder: folder,
    async close() {
      await changes.close();
      await database.close();
    },
  };
}

function chooseSearch(
  env: Environment,
  db: DatabaseHandle["db"],
  log: Logger,
): Pick<Services, "search" | "searchCopy"> {
  const embedded = postgresSearch(db);
  if (!env.MEILI_URL) return { search: notedSearch(embedded), searchCopy: null };
  const onFailure = (error: unknown) => log.warn({ error }, "Meilisearch does not answer; the database does");
  const { search, copy } = openMeilisearch({ url: env.MEILI_URL, apiKey: env.MEILI_KEY, db, embedded, onFailure });
  return { search: notedSearch(search), searchCopy: copy };
}

function chooseGateways(env: Services["env"]): Pick<Services, "payments" | "gatewayOf"> {
  const sandbox = sandboxPayments({ secret: env.sessionSecret });
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: apiBase } = env;
  const stripe = secretKey && webhookSecret ? stripePayments({ secretKey, webhookSecret, apiBase }) : null;
  return {
    payments: stripe ?? sandbox,
    gatewayOf: (provider) => [stripe, sandbox].find((gateway) => gateway?.provider === provider) ?? null,
  };
}
