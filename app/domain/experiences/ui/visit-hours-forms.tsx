import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { CheckField, SelectField, TextField, type TextFieldProps } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { NamedException, NamedRule, VisitTerms } from "../model/visit-hours.ts";
import type { BookedParty } from "../queries/find-visit-hours.server.ts";
import { HostParty } from "./host-booking-list.tsx";

type Typed = { errors: readonly FieldError[]; values: Record<string, string> };
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Who is booked outside the hours. With a form that was just sent it asks whether to go on with it. */
export function OutsideParties({
  parties,
  asked,
}: {
  parties: readonly BookedParty[];
  asked?: Record<string, string>;
}) {
  const { t, format } = usePage();
  const href = useHref();
  const kept = Object.entries({ ...asked, seen: parties.map(({ id }) => id).join(",") });
  return (
    <Notice tone="warn" role={asked ? "alert" : undefined}>
      <p className="font-semibold">
        {t(asked ? "hosting:hours.ask" : "hosting:hours.outside", { count: parties.length })}
      </p>
      <p>{t("hosting:hours.stand")}</p>
      <ul className="list-disc py-2 pl-5" data-testid="outside-hours">
        {parties.map(({ id, day, startMinutes, guestName, ...party }) => (
          <li key={id}>
            <a href={href(`/seller/bookings/${id}`)} className="underline">
              {format.dayWithWeekday(day)}, {format.clock(startMinutes)}
            </a>
            : <bdi>{guestName}</bdi>, <HostParty booking={party} />
          </li>
        ))}
      </ul>
      {asked ? (
        <form method="post" data-once="">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className={buttonClass("danger")}>
            {t("hosting:hours.goOn")}
          </button>
        </form>
      ) : null}
    </Notice>
  );
}

/** A field of one of several forms on the page; what was typed stays with the form it was typed in. */
function Field({ name, isOwn, typed, start, ...rest }: FieldProps) {
  return (
    <TextField
      name={name}
      defaultValue={isOwn ? typed.values[name] : start}
      error={isOwn ? errorOf(typed.errors, name) : undefined}
      {...rest}
    />
  );
}
type FieldProps = Omit<TextFieldProps, "defaultValue" | "error"> & { isOwn: boolean; typed: Typed; start?: string };

type RuleFormsProps = { rules: readonly NamedRule[]; typed: Typed; freshId: string };

export function RuleForms({ rules, typed, freshId }: RuleFormsProps) {
  const { t } = usePage();
  return (
    <DeskSection title={t("hosting:hours.rules")} id="rules">
      {rules.map((rule) => (
        <RuleForm key={rule.id} id={rule.id} rule={rule} typed={typed} />
      ))}
      <h3 className="pb-2 pt-4 font-semibold">{t("hosting:hours.addRule")}</h3>
      <RuleForm id={freshId} rule={null} typed={typed} />
    </DeskSection>
  );
}

function RuleForm({ id, rule, typed }: { id: string; rule: NamedRule | null; typed: Typed }) {
  const { t, format } = usePage();
  const isNew = typed.values.new === "on";
  const isOwn = typed.values.intent === "rule" && (rule ? typed.values.id === id : isNew);
  const isOn = (day: number) => (isOwn ? typed.values[`day-${day}`] !== undefined : !!rule?.weekdays.includes(day));
  const field = { isOwn, typed };
  return (
    <form method="post" noValidate data-once="" className="grid gap-3 border-t border-line py-4">
      <input type="hidden" name="id" value={isOwn ? typed.values.id : id} />
      {rule ? null : <input type="hidden" name="new" value="on" />}
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
        <legend className="mb-1 font-semibold">{t("handover:form.days")}</legend>
        {weekdays.map((day) => (
          <CheckField
            key={day}
            id={`${id}-${day}`}
            name={`day-${day}`}
            label={format.weekday(day)}
            defaultChecked={isOn(day)}
          />
        ))}
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-4">
        <Field
          {...field}
          name="startsAt"
          type="time"
          label={t("hosting:hours.begins")}
          start={rule ? format.clock(rule.startsAt) : ""}
          required
        />
        <Field
          {...field}
          name="capacity"
          inputMode="numeric"
          maxLength={4}
          label={t("hosting:hours.seats")}
          start={rule ? String(rule.capacity) : ""}
          required
        />
        <Field {...field} name="validFrom" type="date" label={t("hosting:hours.from")} start={rule?.validFrom ?? ""} />
        <Field {...field} name="validTo" type="date" label={t("hosting:hours.to")} start={rule?.validTo ?? ""} />
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="rule" className={buttonClass("quiet", "sm")}>
          {t(rule ? "handover:save" : "hosting:hours.add")}
        </button>
        {rule ? (
          <button type="submit" name="intent" value="drop-rule" className={buttonClass("danger", "sm")}>
            {t("hosting:hours.drop")}
          </button>
        ) : null}
      </div>
    </form>
  );
}

export function ExceptionForms({ exceptions, typed }: { exceptions: readonly NamedException[]; typed: Typed }) {
  const { t, format } = usePage();
  const field = { isOwn: typed.values.intent === "days", typed };
  return (
    <DeskSection title={t("hosting:hours.exceptions")} id="exceptions">
      <ul className="divide-y divide-line">
        {exceptions.map(({ id, day, startsAt, capacity }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              {format.dayWithWeekday(day)}
              {startsAt === null ? null : `, ${format.clock(startsAt)}`}:{" "}
              {capacity === 0 ? t("hosting:hours.closed") : t("hosting:hours.seatsOf", { count: capacity })}
            </span>
            <form method="post" data-once="">
              <input type="hidden" name="id" value={id} />
              <button type="submit" name="intent" value="drop-days" className={buttonClass("quiet", "sm")}>
                {t("hosting:hours.drop")}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" noValidate data-once="" className="grid gap-3 border-t border-line py-4">
        <p className="text-sm text-ink-soft">{t("hosting:hours.exceptionHint")}</p>
        <div className="grid gap-3 sm:grid-cols-4">
          <Field {...field} name="from" type="date" label={t("hosting:hours.day")} required />
          <Field {...field} name="to" type="date" label={t("hosting:hours.until")} />
          <Field {...field} name="at" type="time" label={t("hosting:hours.onlyAt")} />
          <Field
            {...field}
            name="seats"
            inputMode="numeric"
            maxLength={4}
            label={t("hosting:hours.seatsOrNone")}
            start="0"
            required
          />
        </div>
        <Field {...field} name="note" maxLength={300} label={t("hosting:hours.note")} />
        <button type="submit" name="intent" value="days" className={`${buttonClass("quiet", "sm")} justify-self-start`}>
          {t("hosting:hours.add")}
        </button>
      </form>
    </DeskSection>
  );
}

const numbers = ["answerHours", "leadHours", "horizonDays", "groupMin", "bufferMinutes"] as const;

export function TermsForm({ hours, typed }: { hours: VisitTerms; typed: Typed }) {
  const { t } = usePage();
  const isOwn = typed.values.intent === "terms";
  return (
    <DeskSection title={t("hosting:hours.terms")} id="terms">
      <form method="post" noValidate data-once="" className="grid max-w-xl gap-4">
        <SelectField
          name="confirmation"
          label={t("hosting:hours.confirmation")}
          options={(["request", "instant"] as const).map((value) => ({ value, label: t(`hosting:hours.${value}`) }))}
          defaultValue={isOwn ? typed.values.confirmation : hours.confirmation}
          required
        />
        {numbers.map((name) => (
          <Field
            key={name}
            {...{ name, isOwn, typed, start: String(hours[name]), label: t(`hosting:hours.${name}`) }}
            inputMode="numeric"
            maxLength={4}
            width="short"
            required
          />
        ))}
        <button type="submit" name="intent" value="terms" className={`${buttonClass("quiet")} justify-self-start`}>
          {t("handover:save")}
        </button>
      </form>
    </DeskSection>
  );
}
