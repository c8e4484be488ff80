#!/usr/bin/env python3
"""Writes the mails that the mail fuzzer starts from into corpus/mail.

Every mail is made here: small, one habit or fault of mailers each, Arabic and
English. Files named find-* beside them were found by the fuzzer.
"""

import base64
import pathlib

FOLDER = pathlib.Path(__file__).parent / "mail"
HEAD = ("From: =?utf-8?B?2LHZitmF?= <reem@client.example>\r\n"
        "To: support@sanad.example\r\nSubject: %s\r\n"
        "Date: Sun, 03 Mar 2024 10:15:00 +0300\r\n"
        "Message-ID: <1@client.example>\r\n")
QUOTE = "> هل تم الحل؟\r\n> شكرا\r\n"


def head(subject="order", **fields):
    return HEAD % subject + "".join(
        "%s: %s\r\n" % (name.replace("_", "-"), value)
        for name, value in fields.items())


def plain(text, charset="utf-8", encoding="8bit", **fields):
    return head(Content_Type="text/plain; charset=" + charset,
                Content_Transfer_Encoding=encoding,
                **fields).encode() + b"\r\n" + text.encode(
                    {"x-unknown": "utf-8"}.get(charset, charset))


def html(page):
    return head(Content_Type="text/html; charset=utf-8") + "\r\n" + page


def multi(subtype, *parts, boundary="b", end=True, **parameters):
    extra = "".join("; %s=%s" % p for p in parameters.items())
    body = "".join("--%s\r\n%s\r\n" % (boundary, part) for part in parts)
    return ("Content-Type: multipart/%s; boundary=\"%s\"%s\r\n\r\n%s%s" %
            (subtype, boundary, extra, body,
             "--%s--\r\n" % boundary if end else ""))


def part(content_type, body, **fields):
    lines = ["Content-Type: " + content_type]
    lines += ["%s: %s" % (n.replace("_", "-"), v) for n, v in fields.items()]
    return "\r\n".join(lines) + "\r\n\r\n" + body


def attachment(parameter):
    return head() + multi(
        "mixed", part("text/plain", "see"),
        part("application/pdf", base64.b64encode(b"%PDF-1.4").decode(),
             Content_Transfer_Encoding="base64",
             Content_Disposition="attachment; " + parameter))


def report(action):
    return head("failure", Auto_Submitted="auto-replied") + multi(
        "report", part("text/plain", "could not deliver"),
        part("message/delivery-status",
             "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@b\r\n"
             "Action: %s\r\nStatus: 5.1.1\r\n" % action),
        part("text/rfc822-headers", "Message-ID: <9@sanad.example>\r\n"),
        **{"report-type": "delivery-status"})


def nested(depth):
    raw = ""
    for level in range(depth):
        raw += ("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" %
                (level, level))
    return head() + raw + "\r\nفي القاع\r\n"


MAILS = {
    # Charsets
    "charset-utf-8": plain("أهلاً وسهلاً"),
    "charset-windows-1256": plain("أهلا وسهلا", "windows-1256"),
    "charset-iso-8859-6": plain("أهلا وسهلا", "iso-8859-6"),
    "charset-unknown": plain("أهلا", "x-unknown"),
    "charset-koi8-r": plain("да", "koi8-r"),
    "charset-gb2312": plain("次", "gb2312"),
    "charset-iso-2022-jp": plain("メール", "iso-2022-jp"),
    "charset-shift-jis": plain("メール", "shift_jis"),
    "charset-utf-16": plain("عطل", "utf-16le"),
    "charset-utf-7": head(Content_Type="text/plain; charset=utf-7") +
                     "\r\n+BjkGNwZE-\r\n",
    "charset-none-8bit": (head() + "\r\n").encode() + b"caf\xe9",
    "charset-broken-utf-8": plain("ok").replace(b"ok", b"\xd8\xff\xe2\x82"),
    # Encodings
    "encoding-quoted-printable": plain("=D8=B9=\r\n=D8=B7 =3D =ZZ =", "utf-8",
                                       "quoted-printable"),
    "encoding-base64": plain("2LnYt9mE", "utf-8", "base64"),
    "encoding-base64-padded-twice": plain("2Lk=2Lc=", "utf-8", "base64"),
    "encoding-base64-broken": plain("2LnY!!t9m\r\n=E=\r\n", "utf-8", "base64"),
    "encoding-uuencode": plain("begin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n",
                               "utf-8", "x-uuencode"),
    "encoding-unknown": plain("abc", "utf-8", "x-none"),
    # Subjects
    "subject-words": head("=?utf-8?B?2LnYt9mE?= =?utf-8?Q?_=D9=81=D9=8A?=") +
                     "\r\nx",
    "subject-split-character": head("=?utf-8?B?2A==?= =?utf-8?B?uQ==?=") +
                               "\r\nx",
    "subject-two-charsets": head("=?windows-1256?Q?=DA?= =?koi8-r?Q?=C4?=") +
                            "\r\nx",
    "subject-broken-words": head("=?utf-8?Q?a =?b?=?= =??Q?x?= =?utf-8?B?") +
                            "\r\nx",
    "subject-hidden-header": head("=?utf-8?Q?a=0D=0ABcc:_x@y?=") + "\r\nx",
    "subject-raw-windows-1256": b"Subject: \xda\xd8\xe1\r\nContent-Type: "
                                b"text/plain; charset=windows-1256\r\n\r\n"
                                b"\xda\xd8\xe1",
    "subject-token": head("=?utf-8?B?2LHYrzo=?= [acme-1a2b3c4d5e6f7a8b] x") +
                     "\r\nx",
    "subject-folded": head("one\r\n two\r\n\tthree") + "\r\nx",
    # Addresses
    "address-group": "To: team: a@b, \"C, D\" <c@d>;, e@f\r\n\r\nx",
    "address-comments": "From: a@b (Reem (the \\) first)\r\n\r\nx",
    "address-route": "From: <@relay,@other:a@b>\r\n\r\nx",
    "address-quotes": "From: \"a \\\"b\\\"\" <\"x y\"@d>, \"open <e@f>\r\n\r\nx",
    "address-nested-groups": "To: " + "a:" * 300 + "b@c;;\r\n\r\nx",
    "address-open-comments": "To: " + "(" * 300 + "a@b\r\n\r\nx",
    "address-literal": "To: a@[192.0.2.1], b@[IPv6:2001:db8::1]\r\n\r\nx",
    "address-many": "Cc: " + ", ".join("a%d@b" % i for i in range(60)) +
                    "\r\n\r\nx",
    # Structure
    "multi-alternative": head() + multi(
        "alternative", part("text/plain", "عطل"),
        part("text/html; charset=utf-8", "<p>عطل</p>")),
    "multi-related": head() + multi(
        "related", part("text/html", "<img src=cid:x@y>"),
        part("image/png", "iVBORw==", Content_ID="<x@y>",
             Content_Transfer_Encoding="base64")),
    "multi-no-end": head() + multi("mixed", part("text/plain", "cut"),
                                   end=False),
    "multi-no-boundary": head(Content_Type="multipart/mixed") + "\r\n--b\r\n\r\nx",
    "multi-no-parts": head() + multi("mixed"),
    "multi-headerless-part": head() + multi("mixed", "\r\nx", "no header"),
    "multi-same-boundary": head() + multi(
        "mixed", multi("mixed", part("text/plain", "x"))),
    "multi-digest": head() + multi("digest", "\r\nSubject: a\r\n\r\nb"),
    "multi-odd-boundary": head() + multi("mixed", part("text/plain", "x"),
                                         boundary="=_(a:b?c)--"),
    "multi-nested-30": nested(30),
    "multi-mail-inside": head() + multi(
        "mixed", part("text/plain", "see"),
        part("message/rfc822", head("inside") + "\r\ninside")),
    "multi-calendar": head() + multi(
        "alternative", part("text/plain", "دعوة"),
        part("text/calendar; method=REQUEST", "BEGIN:VCALENDAR")),
    # File names
    "name-extended": attachment("filename*=utf-8'ar'%D8%B9%D8%B7%D9%84.pdf"),
    "name-pieces": attachment("filename*1*=%B9.pdf; filename*0*=utf-8''%D8"),
    "name-word": attachment("filename=\"=?utf-8?B?2LnYt9mELnBkZg==?=\""),
    "name-raw": attachment("filename=\"فاتورة.pdf\""),
    "name-path": attachment("filename=\"../../.htaccess\""),
    "name-bidi": attachment("filename=\"a\u202efdp.exe\""),
    "name-device": attachment("filename=\"ＣＯＮ.txt \""),
    "name-open-quote": attachment("filename=\"a;b"),
    # HTML
    "html-page": html("<html><head><title>t</title><style>p{}</style></head>"
                      "<body dir=rtl><p>أهلاً &amp; سهلاً<br>x</p></body></html>"),
    "html-quote": html("<p>جديد</p><div class=\"gmail_quote\"><blockquote>قديم"
                       "</blockquote></div>"),
    "html-broken": html("<p <b a='>' c=\"<i>x</ <!-- <3 &#x; &#99999999; &amp"),
    "html-script": html("<scr<script>ipt>x</script></p><style>"),
    "html-outlook": html("<p>نعم</p><div style='border-top:solid #B5C4DF 1.0pt'>"
                         "From: a</div>"),
    # Replies
    "reply-gmail": plain("تم\r\n\r\nفي الأحد، ٣ مارس ٢٠٢٤ في ٩:٠٢ ص كتب سند\r\n"
                         "<a@b.example>:\r\n" + QUOTE),
    "reply-outlook": plain("نعم\r\n____________\r\nمن: سند\r\nتاريخ الإرسال: "
                           "3/3/2024\r\nإلى: ريم\r\nالموضوع: طلب\r\n\r\nقديم"),
    "reply-english": plain("Yes\r\n\r\nOn 3 Mar 2024 at 9:02, S <a@b> wrote:\r\n"
                           + QUOTE + "\r\n-- \r\nReem"),
    "reply-inline": plain(QUOTE + "نعم\r\n" + QUOTE + "لا\r\n"),
    "reply-device": plain("OK\r\n\r\nSent from my iPhone\r\n"),
    # Machines
    "auto-reply": plain("خارج المكتب", Auto_Submitted="auto-replied"),
    "auto-list": plain("news", List_Id="<l.example>", Precedence="bulk"),
    "auto-loop": plain("x", X_Sanad_Loop="acme-1a2b"),
    "auto-spam": plain("x", X_Spam_Flag="YES"),
    "bounce-failed": report("failed"),
    "bounce-delayed": report("delayed"),
    "bounce-delivered": report("delivered"),
    "bounce-null-path": "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx\r\n\r\nx",
    # Beginnings and ends
    "begin-mbox": "From a@b Sun Mar  3 10:15:00 2024\n" + head().replace(
        "\r\n", "\n") + "\nx",
    "begin-blank-lines": "\r\n\r\n" + head() + "\r\nx",
    "begin-continuation": " x\r\nSubject: a\r\n\r\nb",
    "begin-no-header": "لا ترويسة هنا\r\nSubject: x\r\n\r\ny",
    "end-in-header": head()[:-9],
    "end-bare-cr": head().replace("\r\n", "\r") + "\r\rx",
    "dates-odd": "".join("Date: %s\r\n" % d for d in (
        "٣ مارس", "Sun, 03 Mar 2024", "32 Foo 99999 99:99:99 +9999")) + "\r\nx",
    "ids-odd": "Message-ID: 1@a\r\nIn-Reply-To: your mail <2@b> of May\r\n"
               "References: <3@c><4@d>\r\n\t<5 e> <<6@f\r\n\r\nx",
    "nul-bytes": b"Sub\0ject: a\0b\r\nTo: a\0@b\r\n\r\nx\0y",
}


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, raw in MAILS.items():
        raw = raw if isinstance(raw, bytes) else raw.encode()
        (FOLDER / (name + ".eml")).write_bytes(raw)


if __name__ == "__main__":
    main()
