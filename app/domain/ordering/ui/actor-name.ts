import { usePage } from "#app/i18n/page-view.tsx";

const known = ["system", "clock", "buyer", "stripe", "sandbox", "bank-transfer", "on-delivery"] as const;

/** Who did it: a person by name, the portal and its providers in words. */
export function useActorName(names: Record<string, string>): (actor: string) => string {
  const { t } = usePage();
  return (actor) => {
    const machine = known.find((each) => each === actor);
    return names[actor] ?? (machine ? t(`desk:actor.${machine}`) : actor);
  };
}
