New-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync' -Name SavePassword -PropertyType String -Value '1'
New-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync' -Name SipCompression -PropertyType DWord -Value 4
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync' -Name SavePassword -Value '1'
