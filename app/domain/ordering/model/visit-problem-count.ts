import type { VisitProblem } from "#app/shared/visit-problem.ts";

/** The number a problem tells of: seats left, the most or the least people. */
export function visitProblemCount(problem: VisitProblem): number {
  if (problem.kind === "short") return problem.left;
  if (problem.kind === "too-many") return problem.most;
  return problem.kind === "too-few" ? problem.least : 0;
}
