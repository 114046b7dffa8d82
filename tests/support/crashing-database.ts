import type { Database } from "#app/platform/database.server.ts";

export class Crash extends Error {}

/**
 * The same database, but the process "dies" at the n-th statement of a transaction: everything of it is rolled back,
 * as PostgreSQL does for a connection that broke.
 */
export function crashingDatabase(db: Database, at: number): { db: Database; crashed(): boolean } {
  let statements = 0;
  let crashed = false;
  const count = () => {
    statements += 1;
    if (statements !== at) return;
    crashed = true;
    throw new Crash(`crashed at statement ${at}`);
  };
  const counting = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, name) {
        const value = Reflect.get(of, name) as unknown;
        if (typeof value === "function") {
          return (...args: unknown[]) => {
            count();
            return (value as (...args: unknown[]) => unknown).apply(of, args);
          };
        }
        return typeof value === "object" && value !== null ? counting(value) : value;
      },
    });
  const wrapped = new Proxy(db, {
    get(of, name) {
      if (name !== "$transaction") return Reflect.get(of, name) as unknown;
      return (work: (tx: object) => Promise<unknown>, options: object) =>
        of.$transaction((tx) => work(counting(tx)), options);
    },
  });
  return { db: wrapped, crashed: () => crashed };
}
