import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id measure: 19 MiB, two passes. */
const measure = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, measure);
}

export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, password);
}
