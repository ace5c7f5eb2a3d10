import type { Role } from '@verbatim/shared';

declare module 'next-auth' {
  interface User {
    sessionId: string;
    role: Role;
  }
  interface Session {
    person: { id: string; sessionId: string; name: string; role: Role };
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId: string;
    role: Role;
  }
}
