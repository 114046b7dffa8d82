/** How far a dispute is; a state that is not known is as open as any. */
const ranks: Record<string, number> = {
  warning_needs_response: 1,
  needs_response: 1,
  warning_under_review: 2,
  under_review: 2,
  warning_closed: 3,
  prevented: 3,
  won: 3,
  lost: 3,
};
const closedRank = 3;

const rankOf = (state: string) => ranks[state] ?? 1;

/** News come in any order: a dispute never goes back to an earlier state. */
export function disputeAfter(state: string, told: string): string {
  return rankOf(told) >= rankOf(state) ? told : state;
}

export function isOpenDispute(state: string): boolean {
  return rankOf(state) < closedRank;
}

export const closedDisputeStates = Object.keys(ranks).filter((state) => !isOpenDispute(state));
