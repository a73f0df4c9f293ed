Set-AdfsCertificate -CertificateType Service-Communications -Thumbprint a909502d
