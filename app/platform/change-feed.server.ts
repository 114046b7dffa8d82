import { Client } from "pg";
import type { Logger } from "./logger.server.ts";

/** What the database tells every process after a commit: LISTEN on a connection of its own, made anew when it breaks. */
export type ChangeFeed = {
  subscribe(channel: string, subscriber: ChangeSubscriber): Promise<void>;
  /** False while messages may be lost: what is kept must not be trusted then. */
  isListening(): boolean;
  close(): Promise<void>;
};

export type ChangeSubscriber = {
  onMessage(payload: string): void;
  /** Messages may have been lost: whatever was kept is to be read again. */
  onMissed(): void;
};

const heartbeatMs = 10_000;
const answerMs = 5_000;
const retryMs = { first: 200, longest: 5_000 };

export async function openChangeFeed(databaseUrl: string, log: Logger): Promise<ChangeFeed> {
  const subscribers = new Map<string, ChangeSubscriber[]>();
  let client: Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new Client({
      connectionString: databaseUrl,
      application_name: "dat-lanh changes",
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
      keepAlive: true,
    });
    next.on("notification", ({ channel, payload }) => {
      for (const { onMessage } of subscribers.get(channel) ?? []) onMessage(payload ?? "");
    });
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    await next.connect();
    for (const channel of subscribers.keys()) await next.query(`LISTEN ${channel}`);
    if (closed) return void (await next.end());
    client = next;
  };

  const lose = (lost: Client) => {
    if (client !== lost) return;
    client = null;
    void lost.end().catch(() => undefined);
    if (closed) return;
    log.warn("the connection that tells of changes is lost");
    reconnect(retryMs.first);
  };

  const reconnect = (delay: number) => {
    retry = setTimeout(async () => {
      if (closed) return;
      try {
        await connect();
      } catch {
        return reconnect(Math.min(delay * 2, retryMs.longest));
      }
      for (const { onMissed } of [...subscribers.values()].flat()) onMissed();
    }, delay);
    retry.unref();
  };

  await connect();
  // A connection that died without a word is noticed by the silence.
  const heartbeat = setInterval(() => {
    const asked = client;
    asked?.query("SELECT 1").catch(() => lose(asked));
  }, heartbeatMs);
  heartbeat.unref();

  return {
    async subscribe(channel, subscriber) {
      const known = subscribers.get(channel);
      subscribers.set(channel, [...(known ?? []), subscriber]);
      if (!known) await client?.query(`LISTEN ${channel}`);
    },
    isListening: () => client !== null,
    async close() {
      closed = true;
      clearTimeout(retry);
      clearInterval(heartbeat);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}
