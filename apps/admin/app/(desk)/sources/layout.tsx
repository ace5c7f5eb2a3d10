export { SourceMessages as default } from '../../../features/sources/source-messages.tsx';
