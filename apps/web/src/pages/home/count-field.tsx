import { useId } from 'preact/hooks';

import { t } from '../../i18n/text.js';

export interface CountFieldProps {
  readonly label: string;
  readonly value: string;
  /** The slider covers the usual numbers; larger ones are typed. */
  readonly range: { readonly min: number; readonly easyMax: number; readonly max: number };
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** A number, by slider or by keys. */
export function CountField({ label, value, range, wrong, onChange }: CountFieldProps) {
  const id = useId();
  return (
    <div class="count">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={range.min}
        max={range.max}
        step={1}
        value={value}
        aria-invalid={wrong}
        aria-describedby={`${id}-error`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <input
        type="range"
        aria-label={label}
        min={range.min}
        max={range.easyMax}
        value={Math.min(Number(value) || range.min, range.easyMax)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id={`${id}-error`} class="field-error" role="status">
        {wrong ? t('create.error.count', { min: range.min, max: range.max }) : ''}
      </p>
    </div>
  );
}
