'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { type ShortcutGroup, isPressed, isSingleCharacter } from './shortcut.ts';

const ShortcutHelp = dynamic(() => import('./shortcut-help.tsx').then((module) => module.ShortcutHelp));

interface Registry {
  /** Adds a group of what is on screen now; @returns takes it away */
  readonly add: (group: () => ShortcutGroup) => () => void;
  readonly openHelp: () => void;
}

const RegistryContext = createContext<Registry | null>(null);

/** Whether single characters act: kept on this device. */
const SWITCH = 'verbatim:single-keys';

/** Listens for the shortcuts of whatever is on screen; `?` lists them. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const groups = useRef<(() => ShortcutGroup)[]>([]);
  const [shown, setShown] = useState<readonly ShortcutGroup[] | null>(null);
  const [singleKeys, setSingleKeys] = useState(true);
  useEffect(() => setSingleKeys(readSwitch()), []);

  const openHelp = useCallback(
    () => setShown(groups.current.map((group) => group()).filter(({ shortcuts }) => shortcuts.length > 0)),
    [],
  );
  const registry = useMemo<Registry>(
    () => ({
      add: (group) => {
        groups.current.push(group);
        return () => void groups.current.splice(groups.current.indexOf(group), 1);
      },
      openHelp,
    }),
    [openHelp],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return;
      const isTyping = isField(event.target);
      const acts = (keys: string) =>
        isPressed(keys, event) && (isSingleCharacter(keys) ? singleKeys && !isTyping : true);
      if (acts('?')) {
        event.preventDefault();
        return openHelp();
      }
      // What came last is nearest to where one is.
      for (const group of [...groups.current].reverse()) {
        const found = group().shortcuts.find(({ keys, run }) => run && acts(keys));
        if (!found) continue;
        if (isTyping && !found.keys.startsWith('Mod+')) continue;
        event.preventDefault();
        return found.run?.();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [openHelp, singleKeys]);

  return (
    <RegistryContext value={registry}>
      {children}
      {shown && (
        <ShortcutHelp
          groups={shown}
          singleKeys={singleKeys}
          onSingleKeys={(on) => {
            setSingleKeys(on);
            writeSwitch(on);
          }}
          onClose={() => setShown(null)}
        />
      )}
    </RegistryContext>
  );
}

/** Makes shortcuts act and be listed for as long as the component is on screen. */
export function useShortcuts(group: ShortcutGroup): void {
  const registry = use(RegistryContext);
  const latest = useRef(group);
  useEffect(() => {
    latest.current = group;
  });
  useEffect(() => registry?.add(() => latest.current), [registry]);
}

/** Opens the list of shortcuts, for those who do not know of `?`. */
export function ShortcutHelpButton() {
  const t = useTranslations('shell');
  const registry = use(RegistryContext);
  return (
    <Button look="quiet" keys="?" onClick={() => registry?.openHelp()}>
      {t('shortcuts')}
    </Button>
  );
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}

function readSwitch(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

function writeSwitch(on: boolean): void {
  try {
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
  } catch {
    // Without storage it holds until the page is left.
  }
}
