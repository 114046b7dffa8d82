import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export type DatabaseOnALine = {
  /** The database's own address, by way of the line. */
  url: string;
  /** From now on nothing comes back, as from a server that hangs. */
  hang(): void;
  /** What was held back arrives. */
  resume(): void;
  /** The line is cut and nobody listens any more. */
  cut(): Promise<void>;
};

/** A connection to a real database that a test may hold up or cut. */
export async function databaseOnALine(databaseUrl: string): Promise<DatabaseOnALine> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let hangs = false;
  const line = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (bytes) => far.write(bytes));
    far.on("data", (bytes) => near.write(bytes));
    if (hangs) for (const socket of [near, far]) socket.pause();
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((line.address() as AddressInfo).port);
  const set = (next: boolean) => {
    hangs = next;
    for (const socket of open) hangs ? socket.pause() : socket.resume();
  };
  return {
    url: url.href,
    hang: () => set(true),
    resume: () => set(false),
    cut: () =>
      new Promise((resolve) => {
        line.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
