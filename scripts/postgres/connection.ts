import { Client } from "pg";
import { SUPERUSER } from "#scripts/postgres/cluster.ts";

export type ServerAddress = { port: number; password: string };

export type ServerAnswer = "ready" | "busy" | "stopping" | "refused" | "silent";

const CANNOT_CONNECT_NOW = "57P03";
const WRONG_PASSWORD = ["28P01", "28000"];

export function urlFor({ port, password }: ServerAddress, database: string, user: string = SUPERUSER): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;
}

/** Who answers at this address, if anyone: `refused` means a server that does not know our password. */
export async function askServer(address: ServerAddress): Promise<ServerAnswer> {
  try {
    const client = await connect(urlFor(address, "postgres"));
    await client.end();
    return "ready";
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    if (code === CANNOT_CONNECT_NOW) return message.includes("shutting down") ? "stopping" : "busy";
    return WRONG_PASSWORD.includes(code) ? "refused" : "silent";
  }
}

export async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Runs one piece of work on a connection of its own. */
export async function withConnection<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(connectionString);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
