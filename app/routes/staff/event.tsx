import { useActionData, useLoaderData } from "@remix-run/react";
import type { EventTextState } from "#app/domain/trade/model/event-record.ts";
import { eventTextState } from "#app/domain/trade/model/event-text-digest.ts";
import { type DeskEvent, findDeskEvent } from "#app/domain/trade/queries/list-desk-events.server.ts";
import { EventForm } from "#app/domain/trade/ui/event-form.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import type { Refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { newId } from "#app/shared/id.ts";
import { type Locale, localeNames, locales } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { changeEvent, eventChoices } from "./event-actions.server.ts";
import { eventValues } from "./event-form.server.ts";

const doneNews = ["saved", "published", "retired"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url, params, today } = page;
  const event = params.id === "new" ? null : await findDeskEvent(services.db, params.id ?? "");
  if (params.id !== "new" && !event) throw notFound();
  return {
    facts: { title: t("editorial:events.title"), description: t("staff:title"), noIndex: true },
    ...{ id: event?.id ?? newId(), version: event?.version ?? 0 },
    values: event ? eventValues(event) : blank(today),
    choices: await eventChoices(page, event?.sellerId ?? null),
    states: statesOf(event),
    saved: event && { standing: event.standing, name: nameOf(event), addresses: addressesOf(event) },
    done: doneNews.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

function blank(today: string): Record<string, string> {
  return {
    ...{ startsOn: today, endsOn: today, dateState: "unverified", kind: "festival" },
    ...{ emblem: "persimmon", accent: "persimmon" },
  };
}

function nameOf({ translations }: DeskEvent): string {
  return translations.find(({ locale }) => locale === "vi")?.name ?? "";
}

function statesOf(event: DeskEvent | null): Record<Locale, EventTextState> {
  const textIn = (locale: Locale) => event?.translations.find((text) => text.locale === locale);
  const source = textIn("vi");
  const states = locales.map((locale) => {
    if (locale === "vi") return [locale, "source"];
    return [locale, source ? eventTextState(locale, textIn(locale), source) : "missing"];
  });
  return Object.fromEntries(states);
}

function addressesOf({ standing, translations }: DeskEvent) {
  if (standing !== "public") return [];
  return translations.map(({ locale, slug }) => ({
    locale: locale as Locale,
    href: hrefIn(locale as Locale, `/events/${encodeURIComponent(slug)}`),
  }));
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  return changeEvent(page, actorId);
});

export default function StaffEvent() {
  const { id, version, values, choices, states, saved, done } = useLoaderData<typeof loader>();
  const answer = useActionData<Refused>();
  const { t } = usePage();
  const href = useHref();
  const typed = answer && Object.keys(answer.values).length > 0 ? answer.values : null;
  return (
    <>
      <DeskTitle
        title={saved?.name || t("editorial:events.new")}
        note={saved ? t(`editorial:events.standing.${saved.standing}`) : t("editorial:events.newNote")}
      >
        <a href={href("/staff/events")} className="inline-flex min-h-11 items-center text-pine underline">
          {t("editorial:events.back")}
        </a>
        {saved?.standing === "public" ? <RetireButton version={version} /> : null}
      </DeskTitle>
      <div className="grid gap-3 pb-6">
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`editorial:events.done.${done}`)}
          </Notice>
        ) : null}
        <PublicPages />
      </div>
      <EventForm
        id={typed?.id ?? id}
        version={typed?.version ?? String(version)}
        values={typed ?? values}
        errors={answer?.errors}
        choices={choices}
        states={states}
        isPublic={saved?.standing === "public"}
      />
    </>
  );
}

function PublicPages() {
  const { saved } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (!saved || saved.addresses.length === 0) return null;
  return (
    <p>
      {t("editorial:events.publicPage")}{" "}
      {saved.addresses.map(({ locale, href }) => (
        <a key={locale} href={href} className="mr-3 text-pine underline" lang={locale}>
          {localeNames[locale]}
        </a>
      ))}
    </p>
  );
}

function RetireButton({ version }: { version: number }) {
  const { t } = usePage();
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <button type="submit" name="intent" value="retire" className={buttonClass("danger")}>
        {t("editorial:events.retire")}
      </button>
    </form>
  );
}
