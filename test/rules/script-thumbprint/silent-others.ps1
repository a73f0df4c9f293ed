Set-AdfsSslCertificate -Thumbprint $thumbprint
Get-Item Cert:\LocalMachine\My\abc -Thumbprint x
# Set-AdfsSslCertificate -Thumbprint 1
