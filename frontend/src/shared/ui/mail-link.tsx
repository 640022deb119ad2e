import { Fragment } from 'react';
import './mail-link.css';

/** An address breaks before its @ and its dots, never within a name nor after its hyphens; one that is longer still scrolls. */
export function MailLink({ mail }: { mail: string }) {
  return (
    <a className="pilo-mail" href={`mailto:${mail}`}>
      {mail.split(/(?=[@.])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <span>{part}</span>
        </Fragment>
      ))}
    </a>
  );
}
