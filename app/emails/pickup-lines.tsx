import { whereText } from "#app/domain/ordering/model/pickup-place.ts";
import type { MailPart } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { Paragraph } from "./mail-layout.tsx";
import type { MailView } from "./mail-view.ts";

/** Where and when a part is fetched; nothing for one that is sent. */
export function PickupLines({ view: { t, format }, part: { pickup } }: { view: MailView; part: MailPart }) {
  if (!pickup) return null;
  const { place, from, until } = pickup;
  return (
    <Paragraph>
      <strong>{t("pickup:order.whenText", { window: format.window.whole(from, until) })}</strong>
      {[t(`pickup:order.kind.${place.kind}`), whereText(place), place.directions].filter(Boolean).map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </Paragraph>
  );
}
