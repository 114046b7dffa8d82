import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { failingMailsPerPage, listMails } from "#app/emails/list-mails.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { sendMailAgain } from "#app/workflows/send-mail-again.server.ts";
import { MailLine } from "./mail-line.tsx";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url, now } = page;
  const list = await listMails(services.db, { page: askedPage(url.searchParams), now });
  return {
    facts: { title: t("staff:mails.title"), description: t("staff:title"), noIndex: true },
    ...list,
    pages: Math.ceil(list.failing.total / failingMailsPerPage),
    asked: url.searchParams.get("done") === "asked",
    now,
  };
});

const againForm = z.object({ mailId: z.uuid() });

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const form = await readForm(page.request, againForm, page);
  if (!form.ok) throw notFound();
  const again = await sendMailAgain(page.services, { ...form.value, actorId, now: page.now });
  if (again.ok) throw seeOther(hrefIn(page.locale, "/staff/mails?done=asked"));
  if (again.error === "unknown") throw notFound();
  return refused([{ field: "mails", message: page.t(`staff:mails.errors.${again.error}`) }], {}, 409);
});

export default function Mails() {
  const { failing, waiting, sent, asked, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const hidden = waiting.total - waiting.rows.length;
  return (
    <>
      <DeskTitle title={t("staff:mails.title")} note={t("staff:mails.note")} />
      <div id="field-mails" className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {asked && !answer ? (
          <Notice tone="good" role="status">
            {t("staff:mails.asked")}
          </Notice>
        ) : null}
      </div>
      <MailSection id="failing" rows={failing.rows} />
      <PageTurner page={failing.page} pages={pages} query={{}} />
      <MailSection id="unsent" rows={waiting.rows} />
      {hidden > 0 ? <p className="py-3 text-ink-soft">{t("staff:mails.more", { count: hidden })}</p> : null}
      <MailSection id="sent" rows={sent} />
    </>
  );
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>["sent"];

function MailSection({ id, rows }: { id: "failing" | "unsent" | "sent"; rows: Rows }) {
  const { now } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <DeskSection title={t(`staff:mails.${id}`)} id={id}>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{t(`staff:mails.${id}Empty`)}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map((mail) => (
            <MailLine key={mail.id} mail={mail} now={now} />
          ))}
        </ul>
      )}
    </DeskSection>
  );
}
