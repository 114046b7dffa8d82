import pino from "pino";

export type Logger = pino.Logger;

/** Structured lines on stdout; no personal data in them. */
export function createLogger(level: pino.LevelWithSilent = "info"): Logger {
  return pino({ level, base: undefined, redact: ["email", "phone", "address", "*.email", "*.phone"] });
}
