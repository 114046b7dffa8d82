import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { type BankLineState, bankLineStates } from "#app/domain/ordering/model/bank-line-state.ts";
import { bankLinesPerPage, listBankLines } from "#app/domain/ordering/queries/list-bank-lines.server.ts";
import {
  listAwaitedTransfers,
  listDueParts,
  listOwedByHand,
} from "#app/domain/ordering/queries/list-transfers.server.ts";
import { BankLineList } from "#app/domain/ordering/ui/bank-line-list.tsx";
import { StatementResult, type StatementResultProps } from "#app/domain/ordering/ui/statement-result.tsx";
import { AwaitedList, DueParts, OwedList } from "#app/domain/ordering/ui/transfer-lists.tsx";
import { seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { type Refused, refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { type BankLineRefusal, matchBankLine, setBankLineAside } from "#app/workflows/decide-bank-line.server.ts";
import { giveBackByHand } from "#app/workflows/give-back-by-hand.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { statementLimits, takeStatement } from "./transfer-statement.server.ts";

const doneNews = ["matched", "owed", "aside", "returned", "received"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url } = page;
  const { db } = services;
  const state = shownState(url);
  const [listed, owed, awaited, due] = await Promise.all([
    listBankLines(db, { state, page: askedPage(url.searchParams) }),
    listOwedByHand(db),
    listAwaitedTransfers(db),
    listDueParts(db),
  ]);
  const names = await listUserNames(
    db,
    listed.lines.flatMap(({ decidedBy }) => decidedBy ?? []),
  );
  return {
    facts: { title: t("staff:transfers.title"), description: t("staff:title"), noIndex: true },
    lines: listed.lines.map(({ decidedBy, ...line }) => ({ ...line, decider: names.get(decidedBy ?? "") ?? "" })),
    ...{ counts: listed.counts, shown: listed.page, pages: Math.ceil(listed.total / bankLinesPerPage) },
    ...{ state, owed, awaited, due, limits: statementLimits },
    done: doneNews.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

function shownState(url: URL): BankLineState {
  return bankLineStates.find((each) => each === url.searchParams.get("show")) ?? "unmatched";
}

const deskForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("match"),
    lineId: z.string(),
    code: z.string().min(1, "staff:transfers.errors.code").max(40, "staff:transfers.errors.code"),
  }),
  z.object({ intent: z.literal("aside"), lineId: z.string() }),
  z.object({ intent: z.literal("returned"), paymentId: z.string() }),
  z.object({ intent: z.literal("received"), partId: z.string() }),
]);

export const action = page(async (page) => {
  const { userId: actor } = await openStaffDesk(page);
  const { request, services, locale, url, t } = page;
  if (/^multipart\//i.test(request.headers.get("content-type") ?? "")) return takeStatement(page, actor);
  const fields = await formFields(request);
  const form = readFields(fields, deskForm, page);
  const field = `line-${(fields.lineId ?? "").slice(0, 40)}`;
  if (!form.ok) return refused([{ field, message: form.errors[0]?.message ?? "" }], fields);
  const back = (done: string) => seeOther(hrefIn(locale, `/staff/transfers?show=${shownState(url)}&done=${done}`));
  if (form.value.intent === "returned") {
    const { paymentId } = form.value;
    const given = await giveBackByHand(services, { paymentId, actor });
    if (given.ok) throw back("returned");
    return refused([{ field: "owed", message: t("staff:transfers.errors.not-owed") }], {}, 409);
  }
  if (form.value.intent === "received") {
    const received = await receiveMoney(services, { sellerOrderId: form.value.partId, sellerId: null, actor });
    if (received.ok) throw back("received");
    return refused([{ field: "due", message: t("staff:transfers.errors.not-receivable") }], {}, 409);
  }
  if (form.value.intent === "aside") {
    const aside = await setBankLineAside(services, { lineId: form.value.lineId, actor });
    if (aside.ok) throw back("aside");
    return refused([{ field, message: refusalText(page, aside.error, "") }], fields, 409);
  }
  const code = form.value.code.replace(/\s/g, "").toUpperCase();
  const matched = await matchBankLine(services, { lineId: form.value.lineId, code, actor });
  if (matched.ok) throw back(matched.value);
  return refused([{ field, message: refusalText(page, matched.error, code) }], fields, 409);
});

function refusalText({ t, format }: PageRequest, refusal: BankLineRefusal, code: string): string {
  const asked = refusal.code === "other-amount" ? format.money(refusal.asked) : "";
  return t(`staff:transfers.errors.${refusal.code}`, { code, asked });
}

/** `read` when a statement was. */
type Answer = Refused & { read?: StatementResultProps };

export default function Transfers() {
  const { owed, awaited, due, done } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("staff:transfers.title")} note={t("staff:transfers.note")} />
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`staff:transfers.done.${done}`)}
          </Notice>
        ) : null}
      </div>
      <UploadForm />
      {answer?.read ? <StatementResult {...answer.read} /> : null}
      <DeskSection title={t("staff:transfers.lines")} id="lines">
        <Lines />
      </DeskSection>
      <DeskSection title={t("staff:transfers.owedTitle")} id="field-owed">
        <OwedList owed={owed} />
      </DeskSection>
      <DeskSection title={t("staff:transfers.dueTitle")} id="field-due">
        <DueParts due={due} />
      </DeskSection>
      <DeskSection title={t("staff:transfers.waiting")} id="waiting">
        <AwaitedList awaited={awaited} />
      </DeskSection>
    </>
  );
}

function UploadForm() {
  const { limits } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <form
      method="post"
      action={href("/staff/transfers")}
      encType="multipart/form-data"
      className="grid grid-cols-1 gap-2 pt-4"
    >
      <label htmlFor="field-statement" className="font-semibold">
        {t("staff:transfers.choose")}
      </label>
      <p id="hint-statement" className="max-w-prose text-sm text-ink-soft">
        {t("staff:transfers.limits", limits)}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="field-statement"
          type="file"
          name="statement"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby="hint-statement"
          className="w-full min-w-0 py-2 sm:w-auto"
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("staff:transfers.import")}
        </button>
        <button type="submit" formAction={href("/staff/transfers?check=on")} className={buttonClass("quiet")}>
          {t("staff:transfers.check")}
        </button>
      </div>
    </form>
  );
}

function Lines() {
  const { lines, counts, shown, pages, state } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { t } = usePage();
  const href = useHref();
  const tabs = bankLineStates.map((each) => ({
    href: href(`/staff/transfers?show=${each}`),
    label: t(`staff:transfers.state.${each}`),
    count: counts[each] ?? 0,
    current: each === state,
  }));
  const lineId = answer?.values.lineId;
  const message = answer?.errors[0]?.message;
  return (
    <>
      <FilterTabs label={t("staff:transfers.tabs")} tabs={tabs} />
      <p className="max-w-prose py-3 text-sm text-ink-soft">{t(`staff:transfers.hint.${state}`)}</p>
      <BankLineList
        lines={lines}
        refused={lineId && message ? { lineId, code: answer.values.code ?? "", message } : null}
      />
      <PageTurner page={shown} pages={pages} query={{ show: state }} />
    </>
  );
}
