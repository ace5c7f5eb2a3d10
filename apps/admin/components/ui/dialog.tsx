'use client';

import dynamic from 'next/dynamic';

/**
 * A dialog over the page. Focus goes in, stays in, and returns to where it was. Its scripts, a quarter of a page's, come
 * when it is first opened: render it only then.
 */
export const Dialog = dynamic(() => import('./dialog-window.tsx').then((module) => module.DialogWindow));
