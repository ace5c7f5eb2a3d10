'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

export interface DialogWindowProps {
  readonly title: string;
  /** Called for Escape and for a click beside the dialog. */
  readonly onClose: () => void;
  /** An alert asks for a decision before anything else is done. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** What `Dialog` shows. */
export function DialogWindow({ title, onClose, isAlert = false, children }: DialogWindowProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
