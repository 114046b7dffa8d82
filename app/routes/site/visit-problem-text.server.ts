import { visitProblemCount } from "#app/domain/ordering/model/visit-problem-count.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";

/** What stands in the way of a party, in the reader's language, with what to do about it. */
export function visitProblemText({ t }: Pick<PageRequest, "t">, problem: VisitProblem): string {
  return t(`booking:problem.${problem.kind}`, { count: visitProblemCount(problem) });
}
