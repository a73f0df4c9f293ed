Set-AdfsSslCertificate -Thumbprint '‎a9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b'
