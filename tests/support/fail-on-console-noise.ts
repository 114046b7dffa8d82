import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

const noise: string[] = [];

/** A test that expects a message spies on the console itself; the spy then stands in front of this. */
for (const level of ["error", "warn"] as const) {
  console[level] = (...args: unknown[]) => void noise.push(`console.${level}: ${format(...args)}`);
}

function failOnNoise(): void {
  const heard = noise.splice(0);
  if (heard.length > 0) throw new Error(`Unexpected noise on the console:\n${heard.join("\n")}`);
}

afterEach(failOnNoise);
afterAll(failOnNoise);
