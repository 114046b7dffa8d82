import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export type AttemptLimit = {
  /** Counts an attempt; the seconds to wait when there were too many, else 0. */
  spend(key: string): Promise<number>;
  forgive(key: string): Promise<void>;
};

/** At most `attempts` within `seconds` for one key. Each process counts for itself. */
export function attemptLimit(attempts: number, seconds: number): AttemptLimit {
  const limiter = new RateLimiterMemory({ points: attempts, duration: seconds });
  return {
    async spend(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
    async forgive(key) {
      await limiter.delete(key);
    },
  };
}
