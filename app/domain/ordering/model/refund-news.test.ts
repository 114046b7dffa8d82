import fc from "fast-check";
import { expect, test } from "vitest";
import { type RefundNewsFacts, type RefundTold, refundAfter } from "./refund-news.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 3, 0, second));
const gone = (second: number, refundRef = "re_1") => ({ refundRef, state: "gone" as const, toldAt: at(second) });
const failed = (second: number, refundRef = "re_1") => ({ refundRef, state: "failed" as const, toldAt: at(second) });

/** What stands in the end of news that come so. */
function after(news: readonly RefundNewsFacts[], before: readonly RefundTold[] = []): RefundTold[] {
  const told = [...before];
  for (const each of news) {
    const change = refundAfter(told, each);
    if (!change) continue;
    const kind = change === "fail" ? "refund-failed" : "refund-done";
    told.push({ kind, ref: each.refundRef, toldAt: each.toldAt });
  }
  return told;
}

test("the same news in any order and number end the same", () => {
  const sets = [
    [gone(1), failed(2)],
    [failed(1), gone(2)],
  ];
  for (const news of sets) {
    const many = fc.shuffledSubarray([...news, ...news, ...news], { minLength: news.length * 3 });
    const end = after(news).at(-1)?.kind;
    fc.assert(
      fc.property(many, (each) => {
        expect(after(each).at(-1)?.kind).toBe(end);
      }),
    );
  }
});

test("money counted as gone comes back when the provider says so, once", () => {
  const byJob = [{ kind: "refund-done", ref: "re_1" }];
  expect(refundAfter(byJob, failed(5))).toBe("fail");
  expect(after([failed(5), failed(6), failed(5)], byJob)).toHaveLength(2);
});

test("an old attempt's failure changes nothing once another attempt or a person gave the money", () => {
  const retried = [
    { kind: "refund-failed", ref: "re_1", toldAt: at(5) },
    { kind: "refund-done", ref: "re_2" },
  ];
  expect(refundAfter(retried, failed(6))).toBeNull();
  expect(refundAfter(retried, failed(9, "re_2"))).toBe("fail");
  expect(refundAfter([{ kind: "refund-done", way: "by-hand" }], failed(6))).toBeNull();
});

test("a later success of a refund that failed closes it, and an earlier one does not", () => {
  const broken = [{ kind: "refund-failed", ref: "re_1", toldAt: at(5) }];
  expect(after([gone(1), failed(2), gone(3)]).at(-1)?.kind).toBe("refund-done");
  expect(refundAfter(broken, gone(6))).toBe("finish");
  expect(refundAfter(broken, gone(4))).toBeNull();
  expect(refundAfter(broken, gone(1, "re_2"))).toBe("finish");
});
