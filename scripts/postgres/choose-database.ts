import { resolve } from "node:path";
import { startEmbeddedPostgres } from "#scripts/postgres/embedded-postgres.ts";

export type ChosenDatabase = {
  url: string;
  embedded: boolean;
  /** False when another living process keeps the embedded PostgreSQL and will stop it. */
  owned: boolean;
  release(): Promise<void>;
};

type Options = { root: string; log: (line: string) => void; onUnexpectedExit?: () => void };

/** DATABASE_URL when it is set, else the embedded PostgreSQL of DATA_DIR. */
export async function chooseDatabase(env: NodeJS.ProcessEnv, { root, ...options }: Options): Promise<ChosenDatabase> {
  const given = env.DATABASE_URL?.trim();
  if (given) return { url: checkedUrl(given), embedded: false, owned: false, release: async () => undefined };
  const dataDir = resolve(root, env.DATA_DIR?.trim() || ".data");
  const postgres = await startEmbeddedPostgres({ dataDir, ...options });
  return { url: postgres.url, embedded: true, owned: postgres.owned, release: postgres.stop };
}

function checkedUrl(given: string): string {
  const isPostgres = URL.canParse(given) && ["postgres:", "postgresql:"].includes(new URL(given).protocol);
  if (!isPostgres) throw new Error("DATABASE_URL must look like postgresql://user:password@host:5432/database");
  return given;
}
