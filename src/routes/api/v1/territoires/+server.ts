export { GET } from '../territories/+server.ts';
