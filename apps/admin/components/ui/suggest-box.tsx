'use client';

import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import fieldStyles from './field.module.css';
import styles from './suggest-box.module.css';
import type { Suggestion } from './suggestion.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface SuggestBoxProps<Item extends Suggestion> {
  readonly id: string;
  readonly label: string;
  readonly mark?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Data route that suggests. */
  readonly path: string;
  readonly value: string;
  readonly maxLength?: number;
  /** What the list says when nothing matches; without it an empty list stays closed. */
  readonly emptyText?: string;
  readonly onType: (value: string) => void;
  readonly onChoose?: (item: Item) => void;
}

/** A text field that suggests while one types. */
export function SuggestBox<Item extends Suggestion>(props: SuggestBoxProps<Item>) {
  const { id, label, mark, hint, error, value, emptyText, onType, onChoose } = props;
  const { items, barred } = useSuggestions<Item>(props.path, value);
  return (
    <ComboBox
      id={id}
      className={fieldStyles.field ?? ''}
      items={items}
      disabledKeys={barred}
      inputValue={value}
      onInputChange={onType}
      onSelectionChange={(key) => {
        const item = items.find((each) => each.id === key);
        if (!item) return;
        onType(item.label);
        onChoose?.(item);
      }}
      allowsCustomValue
      allowsEmptyCollection={emptyText !== undefined}
      menuTrigger="input"
      isInvalid={error !== undefined}
    >
      <Label className={fieldStyles.label ?? ''}>
        {label} {mark && <span className={fieldStyles.mark}>{mark}</span>}
      </Label>
      <Input className={fieldStyles.input ?? ''} dir="auto" maxLength={props.maxLength} autoComplete="off" />
      {hint && (
        <Text slot="description" className={fieldStyles.hint ?? ''}>
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className={fieldStyles.error ?? ''}>
          {error}
        </Text>
      )}
      <Popover className={styles.popover ?? ''}>
        <ListBox<Item>
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{emptyText}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={styles.item ?? ''}>
              <bdi>{item.label}</bdi>
              {item.detail && <bdi className={styles.detail}>{item.detail}</bdi>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
