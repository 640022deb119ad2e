import { useMe } from '@/shared/session/me';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { SelectField } from '@/shared/ui/form/fields';
import { useFormScope } from '@/shared/ui/form/form-context';
import { useSchemes } from './pot-filters';

/** A year to come, this one, and what may still be set right. */
export function useYearOptions() {
  const { businessDate } = useMe();
  const year = Number(businessDate.slice(0, 4));
  return Array.from({ length: 7 }, (_, back) => String(year + 3 - back)).map((value) => ({
    value,
    label: value,
  }));
}

/** Whose money, of which year. */
export function PotFields({ year = 'year' }: { year?: string }) {
  const schemes = useSchemes();
  const years = useYearOptions();
  return (
    <div className="pilo-columns">
      <SelectField name="scheme" options={schemes} />
      <SelectField name={year} options={years} />
    </div>
  );
}

/** The mission's programme, then one of its axes if it has some. */
export function AxisFields() {
  const { programmes, axesOf } = useNomenclatures();
  const { form } = useFormScope();
  const axes = axesOf(String(form.watch('programme')));
  return (
    <>
      <SelectField name="programme" options={programmes} placeholder="Tous les programmes" />
      {axes.length > 0 && <SelectField name="axis" options={axes} placeholder="Tous les axes" />}
    </>
  );
}
