/** What was told of a refund before, the oldest first. `ref` is the provider's own name of the attempt. */
export type RefundTold = { kind: string; ref?: string; toldAt?: Date; way?: string };
export type RefundNewsFacts = { refundRef: string; state: "gone" | "failed"; toldAt: Date };

/**
 * What news of a refund change, in whatever order and however often they come: `fail` when money that was on its way is
 * back with the portal, `finish` when it went. News of an attempt that another one followed change nothing.
 */
export function refundAfter(told: readonly RefundTold[], news: RefundNewsFacts): "fail" | "finish" | null {
  const last = told.at(-1);
  const failed = told.findLast(({ kind, ref }) => kind === "refund-failed" && ref === news.refundRef);
  const isDone = last !== undefined && last.kind !== "refund-failed";
  if (news.state === "gone") {
    if (isDone) return null;
    return failed?.toldAt && failed.toldAt >= news.toldAt ? null : "finish";
  }
  if (failed && !(isDone && last.ref === news.refundRef && last.toldAt && last.toldAt < news.toldAt)) return null;
  if (!isDone) return "fail";
  if (last.way === "by-hand" || (last.ref && last.ref !== news.refundRef)) return null;
  return last.toldAt && last.toldAt > news.toldAt ? null : "fail";
}
