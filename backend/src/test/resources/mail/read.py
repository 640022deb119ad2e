"""What Python's own reader makes of the mails whose files are named: one JSON line each."""
import base64
import email
import email.policy
import email.utils
import json
import sys
from email.header import decode_header, make_header



def called(raw, header):
    """The name as RFC 2047 joins its pieces: the newer parser leaves a blank between two encoded words."""
    return str(make_header(decode_header(email.utils.parseaddr(raw[header])[0])))


for name in sys.argv[1:]:
    with open(name, "rb") as file:
        content = file.read()
    mail = email.message_from_bytes(content, policy=email.policy.default)
    raw = email.message_from_bytes(content, policy=email.policy.compat32)
    parts = list(mail.walk())
    body = {part.get_content_type(): part.get_content() for part in parts if not part.is_multipart()}
    print(
        json.dumps(
            {
                "headers": sorted(key.lower() for key in mail.keys()),
                "from": [[called(raw, "From"), a.addr_spec] for a in mail["From"].addresses],
                "to": [[called(raw, "To"), a.addr_spec] for a in mail["To"].addresses],
                "subject": mail["Subject"],
                "id": mail["Message-ID"],
                "date": email.utils.parsedate_to_datetime(mail["Date"]).isoformat(),
                "list": mail["List-Id"],
                "text": body["text/plain"],
                "html": body["text/html"],
                "parts": [
                    {
                        "type": part.get_content_type(),
                        "method": part.get_param("method"),
                        "name": part.get_filename(),
                        "disposition": part.get_content_disposition(),
                        "content": None
                        if part.is_multipart()
                        else base64.b64encode(part.get_payload(decode=True)).decode(),
                    }
                    for part in parts
                ],
                "defects": [str(d) for part in parts for d in part.defects]
                + [str(d) for part in parts for value in part.values() for d in getattr(value, "defects", ())],
            }
        )
    )
